package org.ironstock.product.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ironstock.product.domain.NormEdition;
import org.ironstock.product.domain.ProductVersion;

/** Finds products by the words an official types: all must occur in code, name, specification, norm or CPV code. */
final class ProductSearch {

    private ProductSearch() {}

    static List<ProductVersion> matching(List<ProductVersion> products, String words) {
        List<String> wanted = Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return products.stream()
                .filter(product -> wanted.stream().allMatch(searchable(product)::contains))
                .toList();
    }

    private static String searchable(ProductVersion product) {
        StringBuilder text = new StringBuilder()
                .append(product.code())
                .append(' ')
                .append(product.name())
                .append(' ')
                .append(product.specification())
                .append(' ')
                .append(product.cpv());
        product.norms().stream().map(NormEdition::reference).forEach(norm -> text.append(' ')
                .append(norm));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
