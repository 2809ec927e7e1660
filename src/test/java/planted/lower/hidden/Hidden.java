package planted.lower.hidden;

/** Planted: belongs to the inside of its module. */
public class Hidden {}
