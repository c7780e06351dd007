package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.rhythm.gate.Conditions;
import java.util.function.Consumer;

/**
 * What the screens of gates need of the program around them.
 *
 * @param conditions answers for service level objectives and KPIs
 * @param openRoom   opens the projector's window
 * @param openLink   opens a web address outside the app
 */
public record GateTools(Conditions conditions, RoomDirector director, Runnable openRoom, Consumer<String> openLink) {
}
