package org.ironstock.product.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the landing page to the product list. */
@Component
@Order(20)
class ProductLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(new Line(
                "Productenlijst",
                "/producten",
                "Wat in de ijzeren voorraad hoort, volgens welke norm en tegen welke prijs."));
    }
}
