package org.ironstock.supplier.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways from the landing page to the register of suppliers. */
@Component
@Order(30)
class SupplierLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("Leveranciers", "/leveranciers", "Wie zich heeft geregistreerd; CIBG bevestigt of weigert."),
                new Line(
                        "Registreren als leverancier",
                        "/leveranciers/registreren",
                        "Voor ondernemingen die willen inschrijven."));
    }
}
