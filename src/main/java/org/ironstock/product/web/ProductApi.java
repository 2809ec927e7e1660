package org.ironstock.product.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.Problem;
import org.ironstock.product.application.ListAcceptance;
import org.ironstock.product.application.ListFile;
import org.ironstock.product.application.ProductList;
import org.ironstock.product.domain.ListJudgement;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.product.domain.RowFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The product list for machines in the hands of officials. */
@RestController
@RequestMapping("/api/products")
class ProductApi {

    private static final String CSV = "text/csv";

    private final ProductList list;
    private final CurrentOfficial currentOfficial;

    ProductApi(ProductList list, CurrentOfficial currentOfficial) {
        this.list = list;
        this.currentOfficial = currentOfficial;
    }

    /**
     * Products that count on a day.
     *
     * @param on today when it is not given
     * @param q word in code, name, specification or norm
     */
    @GetMapping
    List<ProductAnswer> products(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String q) {
        return ProductSearch.matching(list.inForce(on == null ? list.today() : on), q).stream()
                .map(ProductAnswer::of)
                .toList();
    }

    /** All versions of one product, newest first. */
    @GetMapping("/{code}")
    List<ProductAnswer> history(@PathVariable String code) {
        List<ProductVersion> history = list.history(code);
        if (history.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "product-unknown", "There is no product %s.".formatted(code));
        }
        return history.stream().map(ProductAnswer::of).toList();
    }

    /** What accepting the file in the body would do; stores nothing. */
    @PostMapping(path = "/import/preview", consumes = CSV)
    ImportAnswer preview(InputStream body) throws IOException {
        return ImportAnswer.of(list.currentVersion(), list.preview(file(body)));
    }

    /**
     * Makes the file in the body the next version of the list, whole or not at all.
     *
     * @param basedOn version of the list that the preview named
     */
    @PostMapping(path = "/import", consumes = CSV)
    ImportAnswer accept(InputStream body, @RequestParam int basedOn) throws IOException {
        ListAcceptance acceptance =
                list.accept(file(body), basedOn, currentOfficial.get().id());
        if (acceptance instanceof ListAcceptance.Accepted accepted) {
            return ImportAnswer.of(accepted.listVersion(), accepted.judgement());
        }
        if (acceptance instanceof ListAcceptance.Refused refused) {
            throw refusal(refused.judgement());
        }
        throw new Problem(
                HttpStatus.CONFLICT,
                "product-list-changed",
                "The list now stands at version %d, the preview was based on %d."
                        .formatted(((ListAcceptance.Outdated) acceptance).currentVersion(), basedOn));
    }

    private static Problem refusal(ListJudgement judgement) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "product-list-unsound",
                "The file has %d findings; nothing of it was kept."
                        .formatted(judgement.findings().size()),
                judgement.findings().stream().map(RowFinding::asFinding).toList());
    }

    private static ListFile file(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(ListFile.LARGEST + 1);
        if (bytes.length > ListFile.LARGEST) {
            throw new Problem(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "product-list-too-large",
                    "A list file has at most %d bytes.".formatted(ListFile.LARGEST));
        }
        return new ListFile("api.csv", bytes);
    }
}
