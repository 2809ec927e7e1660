package org.ironstock.capacity.domain;

import java.util.List;
import java.util.Map;
import org.ironstock.capacity.StandbyLine;
import org.ironstock.shared.Finding;

/** Whether a line stands ready today. */
public interface ReadinessNow {

    /**
     * Everything why a line does not count as ready today; empty when it does.
     *
     * @throws java.util.NoSuchElementException when there is no such line
     */
    List<Finding> obstacles(String lineId);

    /** The same of many lines, asked at once, by line; nothing stands in the way of a line with an empty list. */
    Map<String, List<Finding>> obstacles(List<StandbyLine> lines);
}
