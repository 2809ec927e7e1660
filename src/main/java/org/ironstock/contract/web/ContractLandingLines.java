package org.ironstock.contract.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the landing page to contracts and the shortlist. */
@Component
@Order(30)
class ContractLandingLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        "Productiecontracten",
                        "/contracten",
                        "Contracten van de crisisorganisatie: stand, wat nog besteld kan worden, stukken en verloop."),
                new Line(
                        "Maandrapportages van contracten",
                        "/contracten/maandrapportages",
                        "Cijfers van alle lopende contracten per maand, met elke vastgestelde versie."),
                new Line(
                        "Kansrijke initiatieven",
                        "/initiatieven",
                        "De lijst van kansrijke, ongebruikte initiatieven, met elke eerdere versie."));
    }
}
