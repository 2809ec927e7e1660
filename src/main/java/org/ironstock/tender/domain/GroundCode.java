package org.ironstock.tender.domain;

import java.util.Arrays;
import java.util.Optional;

/** Grounds of exclusion, with the Dutch labels of the eForms code list {@code exclusion-ground} (SDK 1.15.1), without its five headings. */
public enum GroundCode {
    CORRUPTION("exg-crim-corrpt", "Corruptie"),
    FRAUD("exg-crim-fraud", "Fraude"),
    LAUNDERING("exg-crim-laund", "Witwassen van geld of financiering van terrorisme"),
    CRIMINAL_ORGANISATION("exg-crim-part", "Deelname aan een criminele organisatie"),
    TERRORISM(
            "exg-crim-terror",
            "Terroristische misdrijven of strafbare feiten in verband met terroristische activiteiten"),
    TRAFFICKING("exg-crim-traffick", "Kinderarbeid en andere vormen van mensenhandel"),
    ENVIRONMENTAL_LAW("exg-mis-bre-env-law", "Niet-nakoming van verplichtingen op het gebied van milieurecht"),
    LABOUR_LAW("exg-mis-bre-lab-law", "Niet-nakoming van verplichtingen op het gebied van arbeidsrecht"),
    SOCIAL_LAW("exg-mis-bre-soc-law", "Niet-nakoming van verplichtingen op het gebied van sociaal recht"),
    DISTORTION("exg-mis-distortion", "Vervalsing van de mededinging"),
    MISCONDUCT("exg-mis-misconduct", "Ernstige beroepsfout"),
    MISREPRESENTATION(
            "exg-mis-misrepresent",
            "Gaf valse verklaringen af, hield informatie achter, was niet in staat vereiste documenten te verstrekken of verkreeg vertrouwelijke informatie over deze procedure"),
    DEFENCE_CONDUCT(
            "exg-mis-off-cond",
            "Delict dat in strijd is met zijn beroepsgedragsregels voor overheidsopdrachten op defensiegebied"),
    PARTICIPATION_CONFLICT(
            "exg-mis-partic-confl", "Belangenconflict als gevolg van deelneming aan de aanbestedingsprocedure"),
    PREPARATION_CONFLICT(
            "exg-mis-prep-confl",
            "Directe of indirecte betrokkenheid bij de voorbereiding van deze aanbestedingsprocedure"),
    SANCTION("exg-mis-sanction", "Voortijdige beëindiging, schadevergoeding of andere vergelijkbare sancties"),
    UNRELIABLE_FOR_SECURITY(
            "exg-mis-unrel-sec",
            "Gebrek aan betrouwbaarheid om risico’s voor de veiligheid van het land uit te sluiten"),
    NATIONAL(
            "exg-natl-bre-nat-law",
            "Niet-nakoming van verplichtingen op grond van louter nationale uitsluitingsgronden"),
    SOCIAL_CONTRIBUTIONS(
            "exg-pmt-bre-ssc", "Niet-nakoming van de verplichting tot betaling van socialezekerheidsbijdragen"),
    TAXES("exg-pmt-bre-tax", "Niet-nakoming van de verplichting tot betaling van belastingen"),
    SUSPENDED("exg-sitn-as-susp", "Staking van bedrijfsactiviteiten"),
    BANKRUPT("exg-sitn-bankr", "Faillissement"),
    ARRANGEMENT("exg-sitn-cred-arran", "Regeling met schuldeisers"),
    INSOLVENT("exg-sitn-insolvency", "Insolventie"),
    LIQUIDATOR("exg-sitn-liq-admin", "Activa beheerd door vereffenaar"),
    LIKE_BANKRUPT("exg-sitn-other", "Met faillissement vergelijkbare toestand uit hoofde van nationale recht");

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
