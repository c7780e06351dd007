package app.wheelhouse.document.store;

import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Frozen;
import app.wheelhouse.output.Block;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What live parts showed, as it is kept in the log. */
final class FrozenText {
    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Block.class, Blocks.class)
            .addMixIn(Embeds.Answer.class, Answers.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private FrozenText() {
    }

    static String write(Frozen frozen) {
        return JSON.writeValueAsString(frozen);
    }

    /** Empty when it cannot be read, for instance because a newer version wrote it. */
    static Optional<Frozen> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, Frozen.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Names the blocks there are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({@JsonSubTypes.Type(value = Block.Section.class, name = "section"),
            @JsonSubTypes.Type(value = Block.Chapter.class, name = "chapter"),
            @JsonSubTypes.Type(value = Block.Prose.class, name = "prose"),
            @JsonSubTypes.Type(value = Block.Callout.class, name = "callout"),
            @JsonSubTypes.Type(value = Block.Choices.class, name = "choices"),
            @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
            @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
            @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
            @JsonSubTypes.Type(value = Block.Quotation.class, name = "quotation"),
            @JsonSubTypes.Type(value = Block.NoteLines.class, name = "lines"),
            @JsonSubTypes.Type(value = Block.Changes.class, name = "changes"),
            @JsonSubTypes.Type(value = Block.HostOnly.class, name = "host")})
    private interface Blocks {
    }

    /** Names the answers there are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
    @JsonSubTypes({@JsonSubTypes.Type(value = Embeds.Shown.class, name = "shown"),
            @JsonSubTypes.Type(value = Embeds.Missing.class, name = "missing"),
            @JsonSubTypes.Type(value = Embeds.Withheld.class, name = "withheld")})
    private interface Answers {
    }
}
