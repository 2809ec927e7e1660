package org.ironstock.payment.web;

import java.util.List;
import org.ironstock.platform.LandingLines;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the landing page to what is paid. */
@Component
@Order(60)
class BatchLines implements LandingLines {

    @Override
    public Part part() {
        return Part.PAGES;
    }

    @Override
    public List<Line> lines() {
        return List.of(new Line(
                "Betalingen", "/betalingen", "Betaalbatches, antwoorden van de bank en verschillen; voor financiën."));
    }
}
