package org.ironstock.product.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.CurrentOfficial.Official;
import org.ironstock.platform.Problem;
import org.ironstock.product.application.ProductList;
import org.ironstock.product.domain.ProductVersion;
import org.ironstock.shared.DutchText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages on which officials read the product list. */
@Controller
@RequestMapping("/producten")
class ProductPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ProductList list;
    private final CurrentOfficial currentOfficial;

    ProductPages(ProductList list, CurrentOfficial currentOfficial) {
        this.list = list;
        this.currentOfficial = currentOfficial;
    }

    @GetMapping
    String products(
            @RequestParam(name = "zoek", defaultValue = "") String search,
            @RequestParam(name = "op", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "vastgesteld", required = false) @Nullable Integer accepted,
            Model model) {
        LocalDate on = day == null ? list.today() : day;
        List<ProductVersion> found = ProductSearch.matching(list.inForce(on), search);
        model.addAttribute("products", found.stream().map(ListedProduct::of).toList());
        model.addAttribute("search", search);
        model.addAttribute("on", on);
        model.addAttribute("onInDutch", DutchText.day(on));
        model.addAttribute("accepted", accepted);
        model.addAttribute("listVersion", list.currentVersion());
        model.addAttribute(
                "mayChange",
                currentOfficial.find().filter(ProductPages::mayChange).isPresent());
        return "product/list";
    }

    private static boolean mayChange(Official official) {
        return official.in("cibg-buyer") || official.in("vws-gmt-policy");
    }

    @GetMapping("/product/{code}")
    String history(@PathVariable String code, Model model) {
        List<ListedProduct> history =
                list.history(code).stream().map(ListedProduct::of).toList();
        if (history.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "product-unknown", "Product %s bestaat niet.".formatted(code));
        }
        model.addAttribute("newest", history.get(0));
        model.addAttribute("history", history);
        return "product/history";
    }

    /** The newest version of every product as a file to edit and bring back; with a mark that Excel knows UTF-8 by. */
    @GetMapping("/lijst.csv")
    ResponseEntity<byte[]> file() {
        String name = "productlijst-%d.csv".formatted(list.currentVersion());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(("\uFEFF" + list.asFile()).getBytes(StandardCharsets.UTF_8));
    }
}
