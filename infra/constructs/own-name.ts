import type { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';
import type { DistrictSettings } from '../config.ts';

/** `pointTo`: makes the record that leads people to it, where the district keeps its names in this account. */
type OwnName = { hostName: string; certificate: ICertificate; pointTo(domain: DomainName): void };
type Settings = Pick<DistrictSettings, 'baseUrl' | 'certificateArn' | 'hostedZone'>;

/** The name of the district's own that pages live at, and the certificate that proves it. */
export function ownName(scope: Construct, { baseUrl, certificateArn, hostedZone }: Settings): OwnName {
  const { hostname: hostName } = new URL(baseUrl);
  if (!hostedZone) {
    const certificate = Certificate.fromCertificateArn(scope, 'Certificate', certificateArn ?? '');
    return { hostName, certificate, pointTo: () => undefined };
  }
  const { id: hostedZoneId, name: zoneName } = hostedZone;
  const zone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId, zoneName });
  return {
    hostName,
    certificate: new Certificate(scope, 'Certificate', {
      domainName: hostName,
      validation: CertificateValidation.fromDns(zone),
    }),
    pointTo(domain) {
      const { regionalDomainName, regionalHostedZoneId } = domain;
      const target = RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId));
      new ARecord(scope, 'Record', { zone, recordName: `${hostName}.`, target });
    },
  };
}
