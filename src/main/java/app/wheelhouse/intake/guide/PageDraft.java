package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuidePage;

/** A section that is no session, while it is being read. {@code text} is what stands below its heading. */
record PageDraft(PageKind kind, String title, int level, Lines heading, Lines text) {

    PageDraft through(Lines more) {
        return new PageDraft(kind, title, level, heading, isEmpty() ? more : text.through(more));
    }

    boolean isEmpty() {
        return text.to() < text.from();
    }

    /** True for a heading that belongs on this page rather than starting one. */
    boolean takes(Chapter chapter, PageKind other) {
        boolean generic = kind == PageKind.PAGE && other != PageKind.PAGE;
        return kind != PageKind.OVERVIEW && chapter.level() > level && !generic;
    }

    GuidePage finish(Markdown markdown) {
        return new GuidePage(kind.word(), title, markdown.verbatim(text), kind.hostOnly(),
                heading.to() < heading.from() ? text : heading.through(text));
    }
}
