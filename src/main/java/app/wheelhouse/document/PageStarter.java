package app.wheelhouse.document;

/** What a page can begin with: headings to fill in, in Markdown. */
public enum PageStarter {
    /** After the example postmortem of Google's Site Reliability Engineering (2016), appendix D. */
    POSTMORTEM("Postmortem", "postmortem", """
            Blameless: what happened and why, never who. Status: draft

            ## Impact

            *Who noticed, how many, for how long, and percent of four weeks' error budget.*

            ## Root causes

            ## Trigger

            ## Detection

            *How it was noticed, and after how many minutes.*

            ## Resolution

            ## Actions

            *At least one of priority P0 when more than 20 % of the budget went.*

            | Action | Kind | Owner | Priority | Due |
            |---|---|---|---|---|
            |  | prevent, detect or mitigate |  |  |  |

            ## Lessons

            ### What went well

            ### What went badly

            ### Where we were lucky

            ## Timeline

            *Times in UTC.*

            | Time | What happened |
            |---|---|
            |  |  |
            """),
    LIVE_SITE_REVIEW("Live-site review", "live-site review", """
            Weekly, 30 minutes, blameless. Status: draft

            ## Four golden signals

            | Signal | This week | Last week | Why |
            |---|---|---|---|
            | Latency |  |  |  |
            | Traffic |  |  |  |
            | Errors |  |  |  |
            | Saturation |  |  |  |

            ## Error budgets

            *What is left of four weeks, and what burns. Spent: only P0 and security go.*

            ## Incidents of the week

            | Incident | Budget taken | Time to detect | Time to restore | Postmortem |
            |---|---|---|---|---|
            |  |  |  |  |  |

            ## Pages and on-call

            *Pages per shift, those that needed nobody, and what woke people up.*

            ## Actions from postmortems

            - [ ]\s

            ## What we change
            """);

    private final String title;
    private final String kind;
    private final String text;

    PageStarter(String title, String kind, String text) {
        this.title = title;
        this.kind = kind;
        this.text = text;
    }

    /** What such a page is called until somebody names it. */
    public String title() {
        return title;
    }

    /** The word of its kind. */
    public String kind() {
        return kind;
    }

    /** What stands on it at first. */
    public String text() {
        return text;
    }
}
