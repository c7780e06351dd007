package app.wheelhouse.app;

import app.wheelhouse.shell.settings.SettingsFile;

/** Whether pages are silent while a meeting runs, remembered on this laptop. */
record QuietMeetings(SettingsFile settings) implements PageCall.Quiet {
    @Override
    public boolean isOn() {
        return settings.get().quietMeetings();
    }

    @Override
    public void turn(boolean on) {
        settings.change(before -> before.withQuietMeetings(on));
    }
}
