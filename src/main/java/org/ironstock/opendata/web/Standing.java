package org.ironstock.opendata.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ironstock.tender.TenderStage;

/** How a reader looks for tenders: a few words for the stages together. */
enum Standing {
    OPEN("Open voor inschrijving", stage -> stage == TenderStage.BIDDING),
    SELECTION("Selectie van gegadigden", stage -> stage == TenderStage.SELECTION),
    ASSESSED(
            "Inschrijving gesloten, nog geen overeenkomst",
            stage -> stage.isPublic()
                    && !stage.ended()
                    && stage != TenderStage.BIDDING
                    && stage != TenderStage.SELECTION),
    ENDED("Afgerond", stage -> stage.isPublic() && stage.ended()),
    UNPUBLISHED("Nog niet bekendgemaakt", stage -> !stage.isPublic() && !stage.ended()),
    STOPPED("Gestopt voor bekendmaking", stage -> !stage.isPublic() && stage.ended());

    private final String dutch;
    private final Set<TenderStage> stages;

    Standing(String dutch, Predicate<TenderStage> which) {
        this.dutch = dutch;
        this.stages = Arrays.stream(TenderStage.values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Standing> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static List<Standing> shownTo(boolean official) {
        return Arrays.stream(values()).filter(one -> official || one.isPublic()).toList();
    }

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String inDutch() {
        return dutch;
    }

    Set<TenderStage> stages() {
        return stages;
    }

    boolean isPublic() {
        return stages.stream().anyMatch(TenderStage::isPublic);
    }
}
