package org.ironstock.capacity.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the landing page to the stand-by lines. */
@Component
@Order(35)
class CapacityLandingLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(new Line(
                "Stand-by capaciteit",
                "/capaciteit",
                "Lijnen, gereedheid en vergoeding over het jaar, en wat twee maanden zouden leveren."));
    }
}
