package org.ironstock.handover.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The handovers on the landing page. */
@Component
@Order(23)
class HandoverLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "Overdrachten",
                        "/overdrachten",
                        "De overdracht van de noodvoorraad: voorraadlijst met bevindingen, bestemming per partij, golven."),
                new Line(
                        "Gespiegelde voorraad",
                        "/spiegelvoorraad",
                        "Wat leveranciers voor de Staat aanhouden, elke dag beoordeeld, en wat wanneer weg moet."));
    }
}
