package org.ironstock.quality.domain;

import java.util.Map;

/** Dutch words for characteristics, also where no limit and so no label of the norm is known. */
public final class Characteristics {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("BACTERIAL_FILTRATION", "bacteriële filtratie"),
            Map.entry("DIFFERENTIAL_PRESSURE", "ademweerstand"),
            Map.entry("SPLASH_RESISTANCE", "spatbestendigheid"),
            Map.entry("BIOBURDEN", "bioburden"),
            Map.entry("PENETRATION", "doorlating van het filter"),
            Map.entry("INWARD_LEAKAGE", "totale inwaartse lekkage"),
            Map.entry("INHALATION_AT_THIRTY", "inademweerstand bij 30 l/min"),
            Map.entry("INHALATION_AT_NINETY_FIVE", "inademweerstand bij 95 l/min"),
            Map.entry("EXHALATION", "uitademweerstand"),
            Map.entry("LIQUID_PENETRATION_CRITICAL", "vloeistofdichtheid, kritieke zone"),
            Map.entry("LIQUID_PENETRATION_OTHER", "vloeistofdichtheid, minder kritieke zone"),
            Map.entry("WET_BACTERIAL_PENETRATION", "bacteriële doordringing, nat"),
            Map.entry("BURST_STRENGTH", "barststerkte"),
            Map.entry("TENSILE_STRENGTH", "treksterkte"),
            Map.entry("BLOOD_CLASS", "bestand tegen bloed"),
            Map.entry("VIRUS_CLASS", "bestand tegen virussen"),
            Map.entry("AEROSOL_CLASS", "bestand tegen aerosolen"),
            Map.entry("DUST_CLASS", "bestand tegen stof"),
            Map.entry("HOLES", "gaatjes"),
            Map.entry("FORCE_BEFORE_AGEING", "kracht bij breuk voor veroudering"),
            Map.entry("FORCE_AFTER_AGEING", "kracht bij breuk na veroudering"),
            Map.entry("SHELF_LIFE", "houdbaarheid"),
            Map.entry("VISIBLE_DEFECTS", "zichtbare gebreken"),
            Map.entry("HAND_DISINFECTION", "handdesinfectie"),
            Map.entry("VIRUCIDAL_ACTIVITY", "werking tegen virussen"));

    private Characteristics() {}

    /** The word for a characteristic; its code where none is known. */
    public static String inDutch(String characteristic) {
        return WORDS.getOrDefault(characteristic, characteristic);
    }
}
