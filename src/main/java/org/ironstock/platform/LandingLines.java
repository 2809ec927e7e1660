package org.ironstock.platform;

import java.util.List;

/**
 * Lines that a module adds to the landing page, in Dutch. A bean of this type is all it takes; the lines are read anew
 * each time the page is shown, and everybody may read them.
 */
public interface LandingLines {

    /** Where on the landing page the lines stand. */
    enum Part {
        /** Pages and lists to open. */
        PAGES,
        /** Example cases and how far they are; shown in a demonstration only. */
        EXAMPLES
    }

    Part part();

    List<Line> lines();

    /**
     * @param name what the link says
     * @param href address on this site, e.g. {@code /tenders}
     * @param note what one finds there, or how far the case is
     */
    record Line(String name, String href, String note) {}
}
