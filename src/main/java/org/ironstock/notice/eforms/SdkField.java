package org.ironstock.notice.eforms;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of eForms, as the official SDK defines it.
 *
 * @param id e.g. {@code BT-21-Lot}
 * @param businessTerm e.g. {@code BT-21}; a field can stand at several levels of a notice
 * @param label Dutch name
 * @param context path of the nearest element that repeats; the field is judged once for each of them
 * @param path path from the context
 * @param mandatoryIn subtypes in which it must be filled without condition
 * @param forbiddenIn subtypes in which it may not occur
 * @param maximumLength in characters; 0 when free
 * @param codelist id of the official list that its value comes from; empty when free
 */
record SdkField(
        String id,
        String businessTerm,
        String label,
        SdkPath context,
        SdkPath path,
        Set<String> mandatoryIn,
        Set<String> forbiddenIn,
        Optional<Pattern> pattern,
        int maximumLength,
        String codelist) {

    /** Name for an official: the Dutch label with the business term. */
    String title() {
        return label + " (" + businessTerm + ")";
    }
}
