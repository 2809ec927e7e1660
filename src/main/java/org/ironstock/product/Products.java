package org.ironstock.product;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ironstock.shared.Finding;
import org.ironstock.shared.UnitPrice;

/** The product list: what belongs to the iron stock, to which specification, at what price. Dated, with history. */
public interface Products {

    /** The product as it stood on a day, admitted or not. */
    Optional<Product> find(String code, LocalDate on);

    /** Name of a product with its code, as officials read it; the code alone when the list does not know it. */
    default String label(String code, LocalDate on) {
        return find(code, on)
                .map(product -> "%s (%s)".formatted(product.name(), code))
                .orElse(code);
    }

    /** Everything that is admitted on a day, by code. */
    List<Product> admitted(LocalDate on);

    /**
     * Every reason why these products may not be bought on that day, as blocking findings with the product code as
     * subject: {@code PRODUCT_UNKNOWN}, {@code PRODUCT_NOT_ADMITTED}, {@code SPECIFICATION_MISSING} (no specification, or
     * no norm edition that counts) or {@code PRICE_RANGE_MISSING}.
     *
     * @return empty when all of them are inside the scope
     */
    List<Finding> outsideScope(Collection<String> codes, LocalDate on);

    /**
     * What the price range of a product says about an offered unit price on a day; a product without a range that counts
     * then, or one that is unknown, is blocked.
     */
    PriceJudgement judgePrice(String code, UnitPrice offered, LocalDate on);
}
