package dev.asynckitchen.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.trace.file.EventStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of turns and stacks for flame graphs. */
class ExchangeFormatTest {

    private static List<String> written(ExchangeFormat format, EventStream trace) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(trace, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static EventStream recorded(String program) throws IOException {
        return TraceFiles.stream(Path.of("src/test/resources/report", program + ".trace.jsonl"));
    }

    @Test
    void a_files_ending_tells_for_which_tool_it_is() {
        assertThat(ExchangeFormat.of("out/Trace.JSON")).contains(ExchangeFormat.CHROME);
        assertThat(ExchangeFormat.of("a.csv.gz")).contains(ExchangeFormat.CSV);
        assertThat(ExchangeFormat.of("a.folded")).contains(ExchangeFormat.FOLDED);
        assertThat(ExchangeFormat.of("a.jsonl")).isEmpty();
    }

    @Test
    void a_row_tells_of_a_turn_how_long_it_took_and_how_long_it_had_to_wait() throws IOException {
        List<String> rows = written(ExchangeFormat.CSV, recorded("blocking_handler"));
        assertThat(rows).hasSize(56).startsWith("turn,tick,time,spent,ready_for,task,name,function,callback,handle,scheduled_by,line")
                .contains("15,4,0.014000001,0.35,0.004,5,request yearly,handle,Task.__wakeup,16,10,12",
                        "16,4,0.364000001,0.002,0.354,6,request monthly,handle,Task.__wakeup,17,11,12");
    }

    @Test
    void a_name_with_a_comma_or_a_quote_stays_one_cell() throws IOException {
        var script = TraceScript.open().order(1, "soup, \"hot\"").tick().turn(1, 1).over().ended();
        assertThat(written(ExchangeFormat.CSV, EventStream.of(script.trace())).getLast()).isEqualTo("1,1,0,0,0,1,\"soup, \"\"hot\"\"\",cook1,Task.__step,1,,");
    }

    @Test
    void a_stack_is_an_await_chain_and_its_weight_how_long_all_waited_in_it() throws IOException {
        assertThat(written(ExchangeFormat.FOLDED, recorded("lock_over_sleep"))).containsExactly(
                "lookup:13;lock 2000000", "lookup:15;fetch:8;sleep 1000000", "main:22;task-group TaskGroup 1000000");
    }
}
