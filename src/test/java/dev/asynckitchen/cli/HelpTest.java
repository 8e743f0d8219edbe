package dev.asynckitchen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.words.Messages;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/** The texts of {@code --help}. */
class HelpTest {

    @Test
    void it_tells_of_every_command_and_option_and_of_nothing_else() {
        Set<String> wanted = new TreeSet<>(Set.of("kitchen.usage.footer"));
        collect(new CommandLine(Main.class).getCommandSpec(), wanted);
        assertThat(Messages.bundle("usage").keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** As picocli looks for them. */
    private static void collect(CommandSpec command, Set<String> keys) {
        String name = command.qualifiedName(".");
        keys.add(name + ".usage.description");
        for (ArgSpec argument : command.args()) {
            boolean picocliTells = argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp());
            if (!picocliTells) {
                keys.add(argument instanceof OptionSpec option ? key(name, option) : name + "." + argument.descriptionKey());
            }
        }
        command.subcommands().values().forEach(subcommand -> collect(subcommand.getCommandSpec(), keys));
    }

    /** One that several commands share has a key of its own. */
    private static String key(String command, OptionSpec option) {
        return option.descriptionKey() == null || option.descriptionKey().isEmpty() ? command + "." + option.longestName().substring(2)
                : option.descriptionKey();
    }
}
