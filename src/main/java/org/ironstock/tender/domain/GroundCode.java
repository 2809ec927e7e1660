package org.ironstock.tender.domain;

import java.util.Arrays;
import java.util.Optional;

/** Grounds of exclusion of the eForms code list {@code exclusion-ground} (SDK 1.15.1), without its five headings. */
public enum GroundCode {
    CORRUPTION("exg-crim-corrpt", "Corruptie"),
    FRAUD("exg-crim-fraud", "Fraude"),
    LAUNDERING("exg-crim-laund", "Witwassen van geld of financiering van terrorisme"),
    CRIMINAL_ORGANISATION("exg-crim-part", "Deelname aan een criminele organisatie"),
    TERRORISM("exg-crim-terror", "Terroristische misdrijven"),
    TRAFFICKING("exg-crim-traffick", "Kinderarbeid en andere vormen van mensenhandel"),
    ENVIRONMENTAL_LAW("exg-mis-bre-env-law", "Niet-nakoming van milieurecht"),
    LABOUR_LAW("exg-mis-bre-lab-law", "Niet-nakoming van arbeidsrecht"),
    SOCIAL_LAW("exg-mis-bre-soc-law", "Niet-nakoming van sociaal recht"),
    DISTORTION("exg-mis-distortion", "Vervalsing van de mededinging"),
    MISCONDUCT("exg-mis-misconduct", "Ernstige beroepsfout"),
    MISREPRESENTATION("exg-mis-misrepresent", "Valse verklaringen of achtergehouden informatie"),
    DEFENCE_CONDUCT("exg-mis-off-cond", "Delict in strijd met beroepsgedragsregels op defensiegebied"),
    PARTICIPATION_CONFLICT("exg-mis-partic-confl", "Belangenconflict door deelneming aan de aanbesteding"),
    PREPARATION_CONFLICT("exg-mis-prep-confl", "Betrokkenheid bij de voorbereiding van deze aanbesteding"),
    SANCTION("exg-mis-sanction", "Voortijdige beëindiging, schadevergoeding of andere sancties"),
    UNRELIABLE_FOR_SECURITY("exg-mis-unrel-sec", "Gebrek aan betrouwbaarheid voor de veiligheid van het land"),
    NATIONAL("exg-natl-bre-nat-law", "Louter nationale uitsluitingsgronden"),
    SOCIAL_CONTRIBUTIONS("exg-pmt-bre-ssc", "Niet-betaling van socialezekerheidsbijdragen"),
    TAXES("exg-pmt-bre-tax", "Niet-betaling van belastingen"),
    SUSPENDED("exg-sitn-as-susp", "Staking van bedrijfsactiviteiten"),
    BANKRUPT("exg-sitn-bankr", "Faillissement"),
    ARRANGEMENT("exg-sitn-cred-arran", "Regeling met schuldeisers"),
    INSOLVENT("exg-sitn-insolvency", "Insolventie"),
    LIQUIDATOR("exg-sitn-liq-admin", "Activa beheerd door vereffenaar"),
    LIKE_BANKRUPT("exg-sitn-other", "Met faillissement vergelijkbare toestand");

    private final String code;
    private final String dutch;

    GroundCode(String code, String dutch) {
        this.code = code;
        this.dutch = dutch;
    }

    public String code() {
        return code;
    }

    public String inDutch() {
        return dutch;
    }

    public static Optional<GroundCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Dutch name of a code; the code itself when the list does not have it. */
    public static String nameOf(String code) {
        return of(code).map(GroundCode::inDutch).orElse(code);
    }
}
