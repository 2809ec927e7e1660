package org.ironstock.intake.dispatch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A CloudEvent as it came in.
 *
 * @param type full type, e.g. {@code org.ironstock.tender.requested.v1}
 * @param subject empty when not given
 * @param client machine client that sent it, or {@code supplier:} and the id of the supplier that did
 */
public record ReceivedEvent(String source, String id, String type, String subject, String client, JsonNode data) {}
