package org.ironstock.capacity.web;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ironstock.capacity.domain.MonthFigures;

/** Readiness and fee of the months of a year as a drawing; the table beneath it says the same in words. */
final class ReadinessPicture {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final int LEFT = 48;
    private static final int TOP = 16;
    private static final int FULL = 160;
    private static final int SLOT = 54;
    private static final int BAR = 18;
    private static final int BASIS_POINTS = 10_000;
    private static final int PERCENT = 100;
    private static final String READY = "#0b5a83";
    private static final String FEE = "#b5651d";
    private static final String INK = "#1f2a33";

    private ReadinessPicture() {}

    /** The drawing as SVG; holds figures and names of months only, nothing that anybody typed. */
    static String of(int year, List<MonthFigures> months) {
        int width = LEFT + SLOT * months.size() + 8;
        int height = TOP + FULL + 64;
        StringBuilder svg = new StringBuilder(4_000);
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"beeld-titel beeld-uitleg\" ")
                .append("viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" class=\"beeld\">"
                        .formatted(width, height, width, height))
                .append("<title id=\"beeld-titel\">Gereedheid en vergoeding per maand in %d</title>".formatted(year))
                .append(
                        "<desc id=\"beeld-uitleg\">Per maand twee staven: links de gemeten gereedheid, rechts de vastgestelde ")
                .append(
                        "vergoeding als deel van de afgesproken vergoeding. Dezelfde cijfers staan in de tabel hieronder.</desc>");
        for (int percent = 0; percent <= PERCENT; percent += 50) {
            int y = TOP + FULL - FULL * percent / PERCENT;
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#9fb0bb\" stroke-width=\"1\"/>"
                    .formatted(LEFT, y, width - 8, y));
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"13\" fill=\"%s\">%d%%</text>"
                    .formatted(LEFT - 6, y + 4, INK, percent));
        }
        for (int index = 0; index < months.size(); index++) {
            month(svg, LEFT + SLOT * index, months.get(index));
        }
        legend(svg, TOP + FULL + 52);
        return svg.append("</svg>").toString();
    }

    private static void month(StringBuilder svg, int x, MonthFigures figures) {
        bar(svg, x + 7, figures.readiness(), READY);
        bar(svg, x + 7 + BAR + 3, figures.feeShare(), FEE);
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"13\" fill=\"%s\">%s</text>"
                .formatted(
                        x + SLOT / 2,
                        TOP + FULL + 18,
                        INK,
                        figures.month().getMonth().getDisplayName(TextStyle.SHORT, DUTCH)));
    }

    private static void bar(StringBuilder svg, int x, Optional<Integer> basisPoints, String colour) {
        if (basisPoints.isEmpty()) {
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"13\" fill=\"%s\">?</text>"
                    .formatted(x + BAR / 2, TOP + FULL - 4, INK));
            return;
        }
        int height = FULL * Math.min(basisPoints.get(), BASIS_POINTS) / BASIS_POINTS;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(x, TOP + FULL - height, BAR, Math.max(1, height), colour));
    }

    private static void legend(StringBuilder svg, int y) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\"/>".formatted(LEFT, y - 12, READY));
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"%s\">gemeten gereedheid (links)</text>"
                .formatted(LEFT + 20, y, INK));
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\"/>".formatted(LEFT + 210, y - 12, FEE));
        svg.append(
                "<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"%s\">vastgestelde vergoeding (rechts); ? = onbekend</text>"
                        .formatted(LEFT + 230, y, INK));
    }
}
