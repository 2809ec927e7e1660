package org.ironstock.handover.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironstock.handover.Handovers;
import org.ironstock.handover.closing.Disposals;
import org.ironstock.handover.closing.Remnants;
import org.ironstock.handover.domain.Disposal;
import org.ironstock.handover.domain.Lane;
import org.ironstock.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages with the lots of a handover that are to be disposed of, and with those of one disposal. */
@Controller
@RequestMapping("/overdrachten/{handoverId}/afvoer")
class ClosingPages {

    private static final int PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final Handovers handovers;
    private final Remnants remnants;
    private final Disposals disposals;

    ClosingPages(Handovers handovers, Remnants remnants, Disposals disposals) {
        this.handovers = handovers;
        this.remnants = remnants;
        this.disposals = disposals;
    }

    /** What is left, what expires first at the top. */
    @GetMapping
    String left(
            @PathVariable String handoverId,
            @RequestParam(name = "baan", defaultValue = "") String lane,
            @RequestParam(name = "zoek", defaultValue = "") String words,
            @RequestParam(name = "blad", defaultValue = "0") int page,
            Model model) {
        if (handovers.find(handoverId).isEmpty()) {
            throw new Problem(
                    HttpStatus.NOT_FOUND, "handover-unknown", "Overdracht %s bestaat niet.".formatted(handoverId));
        }
        Optional<Lane> asked = Arrays.stream(Lane.values())
                .filter(known -> known.name().equals(lane))
                .findFirst();
        show(
                model,
                remnants.search(handoverId, asked, words, from(page), PAGE + 1).stream()
                        .map(ShownClosing.LotLine::of)
                        .toList(),
                page);
        model.addAttribute("title", "Nog af te voeren, " + handoverId);
        model.addAttribute("handoverId", handoverId);
        model.addAttribute("address", "/overdrachten/%s/afvoer".formatted(handoverId));
        model.addAttribute("words", words);
        model.addAttribute("lane", asked.map(Enum::name).orElse(""));
        model.addAttribute("lanes", Lane.values());
        return "handover/lots";
    }

    /** The lots of one disposal. */
    @GetMapping("/{disposalId}")
    String one(
            @PathVariable String handoverId,
            @PathVariable String disposalId,
            @RequestParam(name = "zoek", defaultValue = "") String words,
            @RequestParam(name = "blad", defaultValue = "0") int page,
            Model model) {
        Disposal disposal = disposals
                .find(disposalId)
                .filter(found -> found.handoverId().equals(handoverId))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "disposal-unknown", "Afvoer %s bestaat niet.".formatted(disposalId)));
        show(
                model,
                disposals.lots(disposalId, words, from(page), PAGE + 1).stream()
                        .map(lot -> ShownClosing.LotLine.of(lot, disposal.lane().inDutch()))
                        .toList(),
                page);
        model.addAttribute("title", "Afvoer " + disposalId);
        model.addAttribute("handoverId", handoverId);
        model.addAttribute("address", "/overdrachten/%s/afvoer/%s".formatted(handoverId, disposalId));
        model.addAttribute("words", words);
        model.addAttribute("lane", "");
        model.addAttribute("lanes", new Lane[0]);
        return "handover/lots";
    }

    private static int from(int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new Problem(HttpStatus.BAD_REQUEST, "lots-page", "Dit blad bestaat niet: %d.".formatted(page));
        }
        return page * PAGE;
    }

    private static void show(Model model, List<ShownClosing.LotLine> lots, int page) {
        model.addAttribute("lots", lots.stream().limit(PAGE).toList());
        model.addAttribute("page", page);
        model.addAttribute("more", lots.size() > PAGE);
    }
}
