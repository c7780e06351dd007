package app.wheelhouse.intake.guide;

import java.util.ArrayList;
import java.util.List;

/** Tells for each chapter of a guide what it is, and for each session which chapter is its series. */
final class Outline {
    /** What a chapter is. */
    enum Role {
        PREAMBLE, SERIES, SESSION, PART_OF_SESSION, PAGE
    }

    private final Markdown markdown;
    private final List<Chapter> chapters;
    private final List<Role> roles = new ArrayList<>();
    private final List<Integer> seriesOf = new ArrayList<>();

    Outline(Markdown markdown, List<Chapter> chapters) {
        this.markdown = markdown;
        this.chapters = chapters;
        int open = -1;
        for (int i = 0; i < chapters.size(); i++) {
            Role role = role(i, open);
            roles.add(role);
            open = role == Role.SESSION ? i : role == Role.PAGE ? -1 : open;
        }
        for (int i = 0; i < chapters.size(); i++) {
            int series = roles.get(i) == Role.SESSION ? findSeries(i) : -1;
            seriesOf.add(series);
            if (series >= 0) {
                roles.set(series, Role.SERIES);
            }
        }
    }

    Role role(int chapter) {
        return roles.get(chapter);
    }

    /** The chapter that is the series of this session; -1 where no heading stands above it. */
    int seriesOf(int session) {
        return seriesOf.get(session);
    }

    private Role role(int i, int open) {
        Chapter chapter = chapters.get(i);
        if (chapter.level() == 0) {
            return Role.PREAMBLE;
        }
        if (SessionHeading.read(chapter.heading()).isPresent()) {
            return Role.SESSION;
        }
        if (open >= 0 && belongsTo(open, i)) {
            return Role.PART_OF_SESSION;
        }
        return sessionLabels(i) >= 2 ? Role.SESSION : Role.PAGE;
    }

    private boolean belongsTo(int open, int i) {
        Chapter chapter = chapters.get(i);
        Chapter session = chapters.get(open);
        if (chapter.level() > session.level()) {
            return true;
        }
        if (chapter.heading().isEmpty()) {
            return sessionLabels(i) < 2 || sessionLabels(open) == 0;
        }
        return chapter.level() == session.level()
                && Label.of(chapter.heading()).filter(Label::marksSession).isPresent();
    }

    /** The labels of a session right below this heading, as bold text or as headings of the next level. */
    private long sessionLabels(int i) {
        long labels = chapters.get(i).sessionLabels(markdown);
        for (int j = i + 1; j < chapters.size() && chapters.get(j).level() > chapters.get(i).level(); j++) {
            boolean child = chapters.get(j).level() == chapters.get(i).level() + 1;
            labels += child && Label.of(chapters.get(j).heading()).filter(Label::marksSession).isPresent() ? 1 : 0;
        }
        return labels;
    }

    private int findSeries(int session) {
        int level = chapters.get(session).level();
        for (int i = session - 1; i > 0; i--) {
            Chapter chapter = chapters.get(i);
            boolean candidate = roles.get(i) == Role.PAGE || roles.get(i) == Role.SERIES;
            if (candidate && (chapter.level() < level || chapter.level() == level && introducesSession(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean introducesSession(int i) {
        return i + 1 < roles.size() && roles.get(i + 1) == Role.SESSION
                && PageKind.ofHeading(chapters.get(i).heading()) == PageKind.PAGE;
    }
}
