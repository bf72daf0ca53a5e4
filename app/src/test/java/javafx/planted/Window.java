package javafx.planted;

/** Stands for any class of JavaFX in the planted violations. */
public final class Window {}
