package org.ironstock.handover.web;

import java.util.List;
import org.ironstock.handover.SiteProgress;
import org.ironstock.handover.SiteState;
import org.springframework.web.util.HtmlUtils;

/** The sites of a handover on their way, as a drawing; the table beneath it says the same in words. */
final class HandoverMap {

    private static final List<String> STEPS = List.of("gepland", "bevroren", "geteld", "getekend", "weg");
    private static final int LEFT = 190;
    private static final int STEP = 112;
    private static final int ROW = 46;
    private static final int TOP = 44;
    private static final int WAVE = 30;
    private static final int RADIUS = 11;
    private static final int WIDTH = 980;
    private static final String INK = "#1f2a33";
    private static final String LINE = "#9fb0bb";
    private static final String DONE = "#0b5a83";
    private static final String STUCK = "#b5651d";

    private HandoverMap() {}

    /** The drawing as SVG, with sites in the order of handing over. */
    static String of(List<SiteProgress> sites) {
        int height = TOP
                + ROW * sites.size()
                + WAVE
                        * (int) sites.stream()
                                .mapToInt(SiteProgress::wave)
                                .distinct()
                                .count();
        StringBuilder svg = new StringBuilder(8_000);
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"kaart-titel kaart-uitleg\" ")
                .append("viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" class=\"beeld\">"
                        .formatted(WIDTH, height, WIDTH, height))
                .append("<title id=\"kaart-titel\">Hoever elke locatie is</title>")
                .append(
                        "<desc id=\"kaart-uitleg\">Per golf en locatie vijf stappen: gepland, bevroren, geteld, getekend en weg. ")
                .append(
                        "Een gevulde stap is gezet, een uitroepteken staat bij een geschil. De tabel hieronder zegt hetzelfde.</desc>");
        for (int step = 0; step < STEPS.size(); step++) {
            text(svg, LEFT + STEP * step, 22, "middle", 13, STEPS.get(step));
        }
        int y = TOP;
        int wave = 0;
        for (SiteProgress site : sites) {
            if (site.wave() != wave) {
                wave = site.wave();
                text(svg, 4, y + 12, "start", 14, "Golf " + wave);
                y += WAVE;
            }
            site(svg, y, site);
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    private static void site(StringBuilder svg, int y, SiteProgress site) {
        int reached = reached(site.state());
        boolean stuck = stuck(site.state());
        text(svg, 16, y + 5, "start", 14, HtmlUtils.htmlEscape(shortened(site.site()), "UTF-8"));
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(LEFT, y, LEFT + STEP * (STEPS.size() - 1), y, LINE));
        for (int step = 0; step < STEPS.size(); step++) {
            step(svg, LEFT + STEP * step, y, step <= reached, stuck && step == reached + 1);
        }
        text(
                svg,
                LEFT + STEP * (STEPS.size() - 1) + 26,
                y + 5,
                "start",
                14,
                site.state().inDutch());
    }

    private static void step(StringBuilder svg, int x, int y, boolean taken, boolean disputed) {
        String colour = disputed ? STUCK : taken ? DONE : LINE;
        svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(x, y, RADIUS, taken || disputed ? colour : "#ffffff", colour));
        if (taken || disputed) {
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"14\" fill=\"#ffffff\">%s</text>"
                    .formatted(x, y + 5, disputed ? "!" : "✓"));
        }
    }

    /** Last step that was taken; -1 when none counts any more. */
    private static int reached(SiteState state) {
        return switch (state) {
            case UNDONE, LEFT_OUT, EMPTY, REVERSED -> -1;
            case PLANNED -> 0;
            case FROZEN, COUNTING, IN_DISPUTE -> 1;
            case MINUTES, NOTHING_TAKEN -> 2;
            case SIGNED -> 3;
            case TRANSFERRED -> 4;
        };
    }

    private static boolean stuck(SiteState state) {
        return state == SiteState.IN_DISPUTE;
    }

    private static String shortened(String site) {
        return site.length() > 22 ? site.substring(0, 21) + "…" : site;
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, int size, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>"
                .formatted(x, y, anchor, size, INK, words));
    }
}
