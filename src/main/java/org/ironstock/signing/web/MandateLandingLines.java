package org.ironstock.signing.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.stereotype.Component;

/** The register of mandates on the landing page. */
@Component
class MandateLandingLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("Mandaten", "/mandaten", "Wie mag namens de Staat tekenen, waarvoor en tot welk bedrag."));
    }
}
