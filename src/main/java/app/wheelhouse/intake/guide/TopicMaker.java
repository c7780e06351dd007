package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuideReceipt;
import app.wheelhouse.intake.guide.Guide.GuideRisk;
import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.TopicKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes agenda entries, receipts and risks out of bullets. */
final class TopicMaker {
    private static final Pattern RESPONSE = Pattern.compile(
            "(?i)[\\s.;,–—-]{0,6}(?:\\*\\*|__|[*_])?(?:our |prepared )?(?:response|mitigation|answer|counter|reply)(?:\\*\\*|__|[*_])?\\s*"
                    + "[:–—-](?:\\*\\*|__|[*_])?\\s+|\\s+(?:→|->|=>)\\s+");
    private static final Pattern RISK_NAME = Pattern
            .compile("(?i)(?:\\*\\*|__)?(?:risk|objection)(?:\\*\\*|__)?\\s*:(?:\\*\\*|__)?\\s*");
    private static final Pattern SPOKEN = Pattern
            .compile("([“\"«„].+[”\"»“])[,.]?\\s*(?:[—–]|--?|\\()\\s*([^()]{2,60}?)\\)?\\.?");
    private static final Pattern SAID = Pattern.compile("([^:“\"«„]{2,60}):\\s*([“\"«„].+[”\"»“])\\.?");
    private static final Pattern TARGET = Pattern.compile("\\]\\(([^\\s)]+)|<(https?://[^>]+)>");

    private final Markdown markdown;
    private final Ledger ledger;

    TopicMaker(Markdown markdown, Ledger ledger) {
        this.markdown = markdown;
        this.ledger = ledger;
    }

    /**
     * @param text   the bullet's own Markdown
     * @param below  the bullets nested under it, as Markdown
     * @param stands where {@code text} stands
     * @param all    where the whole bullet stands
     */
    Optional<GuideTopic> topic(TopicKind kind, String text, String below, Lines stands, Lines all) {
        GuideRisk risk = kind == TopicKind.RISK ? risk(text, below, stands, all) : null;
        Entry entry = Entry.read(risk == null ? text : RESPONSE.split(text, 2)[0]);
        Title cut = Title.cut(entry.markdown());
        String title = risk == null ? markdown.plain(cut.head()) : risk.title();
        String links = markdown.links(cut.head()).stream().map(link -> "- " + link).collect(Collectors.joining("\n"));
        String details = joined(risk == null ? cut.tail() : "", links, entry.aside(),
                risk == null ? below : risk.response());
        if (title.isEmpty()) {
            return Optional.empty();
        }
        ledger.keep(stands, title, details, entry.presenter(), entry.taken());
        boolean hostOnly = entry.hostOnly() || kind.usualAudience() == Audience.HOST;
        return Optional.of(new GuideTopic(kind, title, details, entry.minutes(), entry.presenter(), hostOnly,
                kind == TopicKind.RECEIPT ? receipt(title, text, all) : null, risk, all));
    }

    /** A receipt from a bullet or quote: its words, who said them, and where that can be read. */
    GuideReceipt receipt(String title, String text, Lines lines) {
        String plain = markdown.plain(text);
        Matcher target = TARGET.matcher(String.join(" ", markdown.links(text)));
        String origin = target.find() ? target.group(1) == null ? target.group(2) : target.group(1) : "";
        Matcher spoken = SPOKEN.matcher(plain);
        if (spoken.matches()) {
            return new GuideReceipt(spoken.group(1), spoken.group(2).strip(), origin, lines);
        }
        Matcher said = SAID.matcher(plain);
        return said.matches()
                ? new GuideReceipt(said.group(2), said.group(1).strip(), origin, lines)
                : new GuideReceipt(title.isEmpty() ? plain : title, "", origin, lines);
    }

    /** A risk from a bullet such as "Long qualification. **Response:** …", the response also from the bullets below. */
    GuideRisk risk(String text, String below, Lines stands, Lines all) {
        String[] parts = RESPONSE.split(RISK_NAME.matcher(text).replaceFirst(""), 2);
        String answer = parts.length > 1 ? parts[1] : "";
        String underneath = below.replaceFirst("^[-*+] (?=" + RESPONSE.pattern() + ")", "");
        Matcher response = RESPONSE.matcher(underneath);
        String more = response.lookingAt() ? underneath.substring(response.end()) : below;
        ledger.keep(stands, "risk objection our prepared response mitigation answer counter reply");
        return new GuideRisk(markdown.plain(Entry.read(parts[0]).markdown()), joined(answer, more), all);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
