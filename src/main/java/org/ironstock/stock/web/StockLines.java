package org.ironstock.stock.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the landing page to the stock. */
@Component
@Order(22)
class StockLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(new Line(
                "Voorraad", "/voorraad", "Wat er ligt, van wie en in welke status, nu en op elk eerder moment."));
    }
}
