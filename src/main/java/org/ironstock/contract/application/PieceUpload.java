package org.ironstock.contract.application;

import java.util.Set;
import org.ironstock.contract.domain.Piece;

/**
 * A document that an official brings for the file of a contract.
 *
 * @param pieces which pieces it holds
 * @param place where in it, e.g. "artikel 4"; empty text for the whole
 */
public record PieceUpload(Set<Piece> pieces, String place, byte[] bytes) {

    public PieceUpload {
        pieces = Set.copyOf(pieces);
    }
}
