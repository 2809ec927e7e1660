package org.ironstock.tender.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ironstock.shared.Quantity;
import org.ironstock.shared.UnitPrice;

/**
 * A product of the contract with the price of the winner.
 *
 * @param monthlyQuantity base units a month as the need named them
 * @param maximum most base units over the term with options
 */
public record AgreedLine(String productCode, UnitPrice unitPrice, Quantity monthlyQuantity, Quantity maximum) {

    /**
     * The lines of a contract. The maximum quantity is for all products together (CJEU C-23/20); each takes its share by
     * what is needed of it, in whole units that add up to the maximum.
     *
     * @throws IllegalArgumentException when a product has no price
     */
    public static List<AgreedLine> of(Need need, Quantity maximum, PriceOffer offer) {
        List<Quantity> shares = shares(need, maximum);
        List<AgreedLine> lines = new ArrayList<>();
        for (Need.NeedLine line : need.lines()) {
            lines.add(new AgreedLine(
                    line.productCode(),
                    offer.unitPrice(line.productCode())
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "The winner names no price for " + line.productCode())),
                    line.monthlyQuantity(),
                    shares.get(lines.size())));
        }
        return List.copyOf(lines);
    }

    /** Units that do not divide go to the largest remainders; of equal ones to the first line. */
    private static List<Quantity> shares(Need need, Quantity maximum) {
        List<BigInteger> wanted = need.lines().stream()
                .map(line -> BigInteger.valueOf(line.monthlyQuantity().pieces()))
                .toList();
        BigInteger all =
                wanted.stream().reduce(BigInteger.ZERO, BigInteger::add).max(BigInteger.ONE);
        List<BigInteger[]> parts = wanted.stream()
                .map(quantity ->
                        quantity.multiply(BigInteger.valueOf(maximum.pieces())).divideAndRemainder(all))
                .toList();
        long left = maximum.pieces()
                - parts.stream().mapToLong(part -> part[0].longValueExact()).sum();
        List<Integer> first = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> parts.get(index)[1])
                        .reversed())
                .limit(left)
                .toList();
        return IntStream.range(0, parts.size())
                .mapToObj(index -> Quantity.of(parts.get(index)[0].longValueExact() + (first.contains(index) ? 1 : 0)))
                .toList();
    }
}
