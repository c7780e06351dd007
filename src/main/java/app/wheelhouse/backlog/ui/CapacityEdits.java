package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Bucket;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Team;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.ui.Toast;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed into the picture of the capacity, taken or refused with a sentence. */
final class CapacityEdits {
    private static final int WHOLE = 100;
    private static final double MOST_MONTHS = 10_000;
    private final BoardModel model;

    CapacityEdits(BoardModel model) {
        this.model = model;
    }

    /** Takes the person-months of a team in a quarter; empty forgets them. Says whether they were understood. */
    boolean months(Team team, Quarter quarter, String text) {
        if (text.isBlank()) {
            model.edits().capacity(team.id(), quarter, null);
            return true;
        }
        Optional<Double> months = Typed.number(text).filter(each -> each >= 0 && each <= MOST_MONTHS);
        months.ifPresent(each -> model.edits().capacity(team.id(), quarter, each));
        return months.isPresent() || refuse("“" + text.strip() + "” is no number of person-months such as 9 or 7.5.");
    }

    /** Takes the least or the most percent of a bucket; empty takes the limit away. Says whether it was understood. */
    boolean share(Bucket bucket, boolean isLeast, String text) {
        String digits = text.replace("%", "").strip();
        if (!digits.matches("\\d{0,3}") || !digits.isEmpty() && Integer.parseInt(digits) > WHOLE) {
            return refuse("A share is a whole percentage from 0 to 100, not “" + text.strip() + "”.");
        }
        Integer percent = digits.isEmpty() ? null : Integer.valueOf(digits);
        Integer least = isLeast ? percent : bucket.least();
        Integer most = isLeast ? bucket.most() : percent;
        if (least != null && most != null && least > most) {
            return refuse(
                    "The least of " + bucket.title() + ", " + least + " %, would be above its most, " + most + " %.");
        }
        int others = model.board().frame().buckets().values().stream().filter(each -> !each.id().equals(bucket.id()))
                .map(Bucket::least).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        if (isLeast && least != null && others + least > WHOLE) {
            return refuse("All buckets together would keep " + (others + least) + " %, more than there is.");
        }
        model.records("bucket", "bucket").set(bucket.id(), isLeast ? "share_least" : "share_most",
                isLeast ? "least share" : "most share", percent);
        return true;
    }

    private boolean refuse(String sentence) {
        model.desk().say(Toast.trouble(sentence + " Nothing was changed."));
        return false;
    }

    /** Renames a team or a bucket; a name is never taken away. */
    boolean rename(String type, UUID id, String title) {
        if (title.isBlank()) {
            return refuse("A " + type + " needs a name.");
        }
        model.records(type, type).set(id, "title", "name", title.strip());
        return true;
    }

    void add(String type, String title) {
        if (!title.isBlank()) {
            model.make(type, title.strip());
        }
    }

    /** Deletes a team or a bucket; its requests stay, in none. */
    void delete(String type, UUID id, @Nullable String title) {
        model.edits().deletePart(type, id);
        model.say("Deleted the " + type + " “" + title + "”. Its requests stay.");
    }
}
