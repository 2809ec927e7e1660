/** Stock that suppliers keep for the State after a handover: mirrored each day, judged, rotated and counted. */
@org.jspecify.annotations.NullMarked
package org.ironstock.handover.mirror;
