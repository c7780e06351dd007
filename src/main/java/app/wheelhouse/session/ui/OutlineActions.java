package app.wheelhouse.session.ui;

import app.wheelhouse.session.Audience;
import app.wheelhouse.session.TopicKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the outline asks for when keys are pressed and things are dragged in it. */
interface OutlineActions {
    /** A new topic right behind another (null: at the end), which then gets the focus. */
    void add(@Nullable UUID after, TopicKind kind);

    /** The title as typed, maybe with minutes behind it. */
    void retitle(UUID topic, String typed);

    void setText(UUID topic, String text);

    void setMinutes(UUID topic, @Nullable Integer minutes);

    void setKind(UUID topic, TopicKind kind);

    void setAudience(UUID topic, Audience audience);

    /** One place up or down. */
    void move(UUID topic, boolean up);

    /** One level in or out. */
    void indent(UUID topic, boolean in);

    /** Drops a topic before another; null is the end. */
    void drop(UUID topic, @Nullable UUID before);

    void delete(UUID topic);
}
