package org.ironstock.stock.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.stock.BlindCounting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the signed-in official may not read of the stock now, because their group counts it blind: the quantity of a lot, and
 * the totals of its product, from which that quantity could be worked out.
 */
@Component
class WithheldStock {

    private final CurrentOfficial currentOfficial;
    private final ObjectProvider<BlindCounting> counts;

    WithheldStock(CurrentOfficial currentOfficial, ObjectProvider<BlindCounting> counts) {
        this.currentOfficial = currentOfficial;
        this.counts = counts;
    }

    /** Products by lot. */
    Map<String, String> now() {
        Set<String> groups =
                currentOfficial.find().map(CurrentOfficial.Official::groups).orElse(Set.of());
        Map<String, String> withheld = new HashMap<>();
        counts.forEach(count -> withheld.putAll(count.withheld(groups)));
        return withheld;
    }

    /** @throws Problem when the official counts this lot blind */
    void requireLot(String lotId) {
        refuse(
                now().containsKey(lotId),
                "Deze partij wordt nu blind geteld, ook door uw groep; haar aantal is daarna weer te zien.");
    }

    /** @throws Problem when the official counts a lot of this product blind */
    void requireProduct(String code) {
        refuse(
                now().containsValue(code),
                "Partijen van product %s worden nu blind geteld, ook door uw groep; de aantallen zijn daarna weer te zien."
                        .formatted(code));
    }

    private static void refuse(boolean withheld, String why) {
        if (withheld) {
            throw new Problem(HttpStatus.FORBIDDEN, "counted-blind", why);
        }
    }
}
