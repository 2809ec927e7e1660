package org.ironstock.product.web;

import java.nio.charset.StandardCharsets;
import org.ironstock.platform.CurrentOfficial;
import org.ironstock.product.application.ListAcceptance;
import org.ironstock.product.application.ListFile;
import org.ironstock.product.application.ProductList;
import org.ironstock.product.domain.Column;
import org.ironstock.product.domain.ListJudgement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages on which an official brings a list file, reads what it would do and only then makes it the next version. */
@Controller
@RequestMapping("/producten")
class ProductChangePages {

    private static final String FORM = "product/change";
    private static final String PREVIEW = "product/preview";
    private static final int LONGEST_NAME = 120;

    private final ProductList list;
    private final CurrentOfficial currentOfficial;

    ProductChangePages(ProductList list, CurrentOfficial currentOfficial) {
        this.list = list;
        this.currentOfficial = currentOfficial;
    }

    @GetMapping("/wijzigen")
    String form(Model model) {
        model.addAttribute("columns", Column.headers());
        return FORM;
    }

    @PostMapping("/wijzigen")
    String preview(
            @RequestParam(name = "inhoud", defaultValue = "") String content,
            @RequestParam(name = "bestand", defaultValue = "") String name,
            Model model) {
        return show(content, name, list.currentVersion(), list.preview(file(name, content)), model);
    }

    @PostMapping("/vaststellen")
    String accept(
            @RequestParam(name = "inhoud", defaultValue = "") String content,
            @RequestParam(name = "bestand", defaultValue = "") String name,
            @RequestParam(name = "versie") int basedOn,
            Model model) {
        ListFile file = file(name, content);
        ListAcceptance acceptance =
                list.accept(file, basedOn, currentOfficial.get().id());
        if (acceptance instanceof ListAcceptance.Accepted accepted) {
            return "redirect:/producten?vastgesteld=" + accepted.listVersion();
        }
        if (acceptance instanceof ListAcceptance.Refused refused) {
            return show(content, name, basedOn, refused.judgement(), model);
        }
        model.addAttribute("outdated", true);
        return show(content, name, ((ListAcceptance.Outdated) acceptance).currentVersion(), list.preview(file), model);
    }

    private static String show(String content, String name, int basedOn, ListJudgement judgement, Model model) {
        model.addAttribute("content", content);
        model.addAttribute("name", name);
        model.addAttribute("basedOn", basedOn);
        model.addAttribute("judgement", judgement);
        return PREVIEW;
    }

    private static ListFile file(String name, String content) {
        String kept = name.isBlank() ? "geplakte tekst" : name.strip();
        return new ListFile(
                kept.length() > LONGEST_NAME ? kept.substring(0, LONGEST_NAME) : kept,
                content.getBytes(StandardCharsets.UTF_8));
    }
}
