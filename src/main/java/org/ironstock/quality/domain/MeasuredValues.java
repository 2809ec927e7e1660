package org.ironstock.quality.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values measured of one characteristic, in the order in which they were entered.
 *
 * @param values in the unit of the limit; never negative
 */
public record MeasuredValues(List<BigDecimal> values) {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s;]+");
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,6})?");

    public MeasuredValues {
        values = List.copyOf(values);
    }

    /**
     * Reads what an official typed: values apart by spaces, lines or semicolons, decimals after a comma or a point.
     *
     * @throws IllegalArgumentException naming the first piece that is no value
     */
    public static MeasuredValues of(String typed) {
        List<BigDecimal> values = new ArrayList<>();
        for (String piece : SEPARATOR.split(typed.strip())) {
            if (!piece.isEmpty()) {
                if (!VALUE.matcher(piece).matches()) {
                    throw new IllegalArgumentException(piece);
                }
                values.add(new BigDecimal(piece.replace(',', '.')));
            }
        }
        return new MeasuredValues(values);
    }

    public int count() {
        return values.size();
    }

    /**
     * The middle value, or the mean of the two in the middle.
     *
     * @throws IllegalStateException when nothing was measured
     */
    public BigDecimal median() {
        if (values.isEmpty()) {
            throw new IllegalStateException("Nothing has no median");
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(List.of(sorted.get(middle - 1), sorted.get(middle)));
    }

    /** Means of each so many values in a row; a last group that is not whole is left out. */
    public List<BigDecimal> means(int groupSize) {
        List<BigDecimal> means = new ArrayList<>();
        for (int first = 0; first + groupSize <= values.size(); first += groupSize) {
            means.add(mean(values.subList(first, first + groupSize)));
        }
        return means;
    }

    private static BigDecimal mean(List<BigDecimal> some) {
        return some.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(some.size()), MathContext.DECIMAL64);
    }
}
