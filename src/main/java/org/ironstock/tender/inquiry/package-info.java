/** Questions about a running tender, their answers in notes, and the closing that moves with them. */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.inquiry;
