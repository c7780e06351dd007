package app.wheelhouse.cli;

import app.wheelhouse.document.DocumentRules;
import app.wheelhouse.document.DocumentState;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules a command has to keep when it changes documents. */
final class DocumentEdit {
    private DocumentEdit() {
    }

    /** @throws Refused naming what stands, when a final document would change */
    static void check(String type, Map<String, @Nullable Object> current, Map<String, @Nullable Object> values)
            throws Refused {
        if (type.equals("document")) {
            DocumentState state = DocumentState.of(Objects.toString(current.get("state"), null));
            for (Map.Entry<String, @Nullable Object> each : values.entrySet()) {
                Optional<String> refusal = DocumentRules.refusal(state, each.getKey(), current.get(each.getKey()),
                        each.getValue());
                if (refusal.isPresent()) {
                    throw Refused.value("%s Nothing was changed.", refusal.get());
                }
            }
        }
    }
}
