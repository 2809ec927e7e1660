package planted.upper;

import planted.lower.hidden.Hidden;

/** Planted: uses what another module keeps to itself. */
public class Peeking {

    public Hidden peek() {
        return new Hidden();
    }
}
