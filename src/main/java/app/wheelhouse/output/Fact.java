package app.wheelhouse.output;

/** A named particular such as "Where: Planning room". */
public record Fact(String name, String value) {
}
