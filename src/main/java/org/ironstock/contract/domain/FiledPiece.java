package org.ironstock.contract.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of the file of a contract.
 *
 * @param documentId document that holds it; one document may hold several pieces
 * @param sha256 hash of that document when it was filed
 * @param place where in the document, e.g. "artikel 4"; empty text for the whole
 * @param inapplicable whether the document is the statement that the piece does not apply
 */
public record FiledPiece(
        Piece piece,
        UUID documentId,
        String sha256,
        String place,
        boolean inapplicable,
        String filedBy,
        Instant filedAt) {}
