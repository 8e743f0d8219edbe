package dev.asynckitchen.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.kitchen.CrowdTrace;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.view.style.Theme;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kitchens with many tasks, to be looked at in three sizes by day and by night. */
class CrowdLookTest {
    private enum Crowd {
        SLEEPERS(CrowdTrace.sleepers(100, 200, 900), 0.6, null),
        CRAWLER(CrowdTrace.crawler(100, 300), 0.5, null),
        SERVICE(CrowdTrace.service(200, 800, 3_000), 0.9, 150);

        private final Trace trace;
        private final double at;
        private final @Nullable Integer chosen;

        Crowd(Trace trace, double at, @Nullable Integer chosen) {
            this.trace = trace;
            this.at = at;
            this.chosen = chosen;
        }
    }

    private record Size(int width, int height) {}

    @ParameterizedTest
    @EnumSource(Crowd.class)
    void a_crowd_can_be_looked_at(Crowd crowd) throws Exception {
        var stage = new Stage(crowd.trace);
        Pose pose = stage.poseAt(new Playhead((int) (crowd.at * stage.score().size()), 1), crowd.chosen);
        assertThat(pose.sprites()).anyMatch(sprite -> sprite.subject() instanceof Subject.OfBatch);
        for (Size size : List.of(new Size(900, 600), new Size(1280, 800), new Size(2560, 1440))) {
            for (Theme theme : List.of(Theme.DAY, Theme.NIGHT)) {
                Looking.leave(Fx.call(() -> {
                    var view = new KitchenView();
                    view.setTheme(theme);
                    view.show(pose);
                    return Looking.picture(view, size.width, size.height);
                }), "crowd/" + crowd.name().toLowerCase(Locale.ROOT) + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size.width);
            }
        }
    }
}
