/** Steps from the award advice to the concluded contract, and the ending without award. */
@org.jspecify.annotations.NullMarked
package org.ironstock.tender.award;
