package org.ironstock.platform.web;

import java.util.List;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.platform.LandingLines;
import org.ironstock.platform.LandingLines.Line;
import org.ironstock.platform.LandingLines.Part;
import org.ironstock.platform.Officials;
import org.ironstock.platform.security.Demonstration;
import org.ironstock.platform.web.OpenWork.OpenCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, where to click and, in a demonstration, as whom. */
@Controller
class LandingPage {

    private final Demonstration demonstration;
    private final OpenWork openWork;
    private final CurrentOfficial currentOfficial;
    private final Officials officials;
    private final ObjectProvider<LandingLines> contributions;

    LandingPage(
            Demonstration demonstration,
            OpenWork openWork,
            CurrentOfficial currentOfficial,
            Officials officials,
            ObjectProvider<LandingLines> contributions) {
        this.demonstration = demonstration;
        this.openWork = openWork;
        this.currentOfficial = currentOfficial;
        this.officials = officials;
        this.contributions = contributions;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("pages", lines(Part.PAGES));
        model.addAttribute("demo", demonstration.isOn());
        model.addAttribute(
                "officialName",
                currentOfficial
                        .find()
                        .map(official -> officials.displayName(official.id()))
                        .orElse(""));
        if (demonstration.isOn()) {
            List<OpenCase> cases = openWork.cases();
            model.addAttribute("password", demonstration.password());
            model.addAttribute("cases", cases);
            model.addAttribute("examples", lines(Part.EXAMPLES));
            model.addAttribute("roles", DemoRole.inTenders(demonstration.roles(), cases));
            model.addAttribute("otherRoles", DemoRole.others(demonstration.roles()));
        }
        return "landing";
    }

    private List<Line> lines(Part part) {
        return contributions
                .orderedStream()
                .filter(contribution -> contribution.part() == part)
                .flatMap(contribution -> contribution.lines().stream())
                .toList();
    }
}
