package org.ironstock.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ironstock.contract.Contracts;
import org.ironstock.contract.application.ContractFile;
import org.ironstock.contract.application.ContractFile.Outcome;
import org.ironstock.contract.application.ContractSettings;
import org.ironstock.contract.application.PieceUpload;
import org.ironstock.contract.domain.Piece;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the pieces of the file of a contract from the page; the body is the file itself. */
@RestController
@RequestMapping("/contracten/{contractId}")
class PieceController {

    private final Contracts contracts;
    private final ContractFile file;
    private final ContractSettings settings;
    private final CurrentOfficial currentOfficial;

    PieceController(
            Contracts contracts, ContractFile file, ContractSettings settings, CurrentOfficial currentOfficial) {
        this.contracts = contracts;
        this.file = file;
        this.settings = settings;
        this.currentOfficial = currentOfficial;
    }

    /** A document that lies in the file now. */
    record FiledDocument(String href, String sha256) {}

    /** Files the body as one or more pieces. */
    @PostMapping("/stukken")
    @ResponseStatus(HttpStatus.CREATED)
    FiledDocument file(
            @PathVariable String contractId,
            @RequestParam(name = "stuk", defaultValue = "") List<Piece> pieces,
            @RequestParam(name = "plaats", defaultValue = "") String place,
            HttpServletRequest request)
            throws IOException {
        requireKnown(contractId);
        byte[] bytes = RequestBytes.read(request, settings.maxPiece().toBytes())
                .orElseThrow(() -> new Problem(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        "piece-too-large",
                        "Het bestand is groter dan %d MB."
                                .formatted(settings.maxPiece().toMegabytes())));
        return answer(file.file(
                contractId,
                new PieceUpload(Set.copyOf(pieces), place.strip(), bytes),
                currentOfficial.get().id()));
    }

    /** States that a piece does not apply. */
    @PostMapping("/verklaringen")
    @ResponseStatus(HttpStatus.CREATED)
    FiledDocument declare(
            @PathVariable String contractId,
            @RequestParam(name = "stuk") Piece piece,
            @RequestParam(name = "motivering", defaultValue = "") String motive) {
        requireKnown(contractId);
        return answer(file.declareInapplicable(
                contractId, piece, motive.strip(), currentOfficial.get().id()));
    }

    private void requireKnown(String contractId) {
        if (contracts.find(contractId).isEmpty()) {
            throw new Problem(
                    HttpStatus.NOT_FOUND, "contract-unknown", "Contract %s bestaat niet.".formatted(contractId));
        }
    }

    private static FiledDocument answer(Outcome outcome) {
        if (outcome instanceof Outcome.Filed filed) {
            return new FiledDocument(filed.document().href(), filed.document().sha256());
        }
        throw new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "piece-refused",
                "Het stuk is niet opgeborgen.",
                ((Outcome.Refused) outcome).findings());
    }
}
