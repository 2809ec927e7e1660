package org.ironstock.stock.application;

import java.util.Optional;
import org.ironstock.stock.Movement;

/**
 * A movement about to be booked.
 *
 * @param reason why, when it undoes another
 * @param reverses reference of the movement that it undoes
 * @param contentSha256 hash of what was asked, by which the same request is known again
 */
record Draft(Movement movement, String reason, Optional<String> reverses, String contentSha256) {

    static Draft of(Movement movement, String contentSha256) {
        return new Draft(movement, "", Optional.empty(), contentSha256);
    }
}
