package planted.lower;

/** Planted: the face of a module. */
public interface Facade {}
