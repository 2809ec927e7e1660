/** Court cases, complaints, withdrawn decisions and withdrawn tenders. */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.dispute;
