package org.ironstock.product.domain;

import java.util.Optional;
import org.ironstock.product.Product;

/** The state of a product as officials write and read it. */
public enum ListedState {
    VOORGESTELD(Product.State.PROPOSED),
    TOEGELATEN(Product.State.ADMITTED),
    VERWIJDERD(Product.State.REMOVED);

    private final Product.State state;

    ListedState(Product.State state) {
        this.state = state;
    }

    Product.State state() {
        return state;
    }

    static Optional<ListedState> find(String word) {
        for (ListedState listed : values()) {
            if (listed.name().equalsIgnoreCase(word)) {
                return Optional.of(listed);
            }
        }
        return Optional.empty();
    }

    /** The Dutch word in lower case, e.g. "toegelaten". */
    public static String of(Product.State state) {
        return switch (state) {
            case PROPOSED -> "voorgesteld";
            case ADMITTED -> "toegelaten";
            case REMOVED -> "verwijderd";
        };
    }
}
