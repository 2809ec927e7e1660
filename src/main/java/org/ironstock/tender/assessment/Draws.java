package org.ironstock.tender.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.ironstock.tender.domain.Draw;
import org.ironstock.tender.persistence.ScoreRows;
import org.springframework.stereotype.Service;

/** The draw between equal bids: made, and committed to by its hash, before any price is known. */
@Service
public class Draws {

    private static final int SEED_BYTES = 32;

    private final ScoreRows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(ScoreRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes the seed, or gives the one that was made before. */
    public Draw commit(String tenderId) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        rows.commit(tenderId, new Draw(HexFormat.of().formatHex(seed)), clock.instant());
        return get(tenderId);
    }

    /** @throws IllegalStateException when no seed was committed to: the quality report was never drawn */
    public Draw get(String tenderId) {
        return rows.draw(tenderId)
                .orElseThrow(() -> new IllegalStateException("No draw was committed to for " + tenderId));
    }
}
