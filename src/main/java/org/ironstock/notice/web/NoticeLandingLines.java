package org.ironstock.notice.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the landing page to the register of notices. */
@Component
@Order(25)
class NoticeLandingLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("Aankondigingen", "/aankondigingen", "Wat wij bekendmaken, en wat elders is bekendgemaakt."));
    }
}
